// Mantine's styles, one file per component in use, in the order of Mantine's own collection: a file
// that is missing or out of place shows only as a page that looks wrong, so a test checks both.
// https://mantine.dev/styles/css-files-list/
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Loader.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/PasswordInput.css'
import './tokens.css'
