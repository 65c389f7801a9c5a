import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import FormHelperText from '@material-ui/core/FormHelperText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useEffect } from 'react';
import { configuredGitHosts } from './configuredGitHosts';
import {
  formatRepositoryAddress,
  parseRepositoryAddress,
  type RepositoryAddress,
} from './RepositoryAddress';

export type RepositoryProps = FieldExtensionComponentProps<string>;

/** Host, owner and name of a new repository; the name is the service's until it is changed. */
export function Repository(props: RepositoryProps) {
  const { formData, onChange, rawErrors, idSchema, disabled } = props;
  const config = useApi(configApiRef);
  const hosts = configuredGitHosts(config);
  const serviceName: unknown = props.formContext?.formData?.name;
  const suggested: RepositoryAddress = {
    host: hosts[0] ?? '',
    owner:
      config.getOptionalString('xops.goldenPaths.defaultRepositoryOwner') ?? '',
    name: typeof serviceName === 'string' ? serviceName : '',
  };
  const address = formData ? parseRepositoryAddress(formData) : suggested;
  const suggestion = formatRepositoryAddress(suggested);

  useEffect(() => {
    if (!formData) {
      onChange(suggestion);
    }
  }, [formData, onChange, suggestion]);

  const change = (part: Partial<RepositoryAddress>) =>
    onChange(formatRepositoryAddress({ ...address, ...part }));
  const common = {
    required: true,
    disabled,
    fullWidth: true,
    margin: 'normal' as const,
    error: rawErrors.length > 0,
  };

  return (
    <>
      <TextField
        {...common}
        select
        id={`${idSchema.$id}-host`}
        label="Git host"
        helperText={
          hosts.length > 0
            ? 'Where the repository is made'
            : 'No Gitea, GitHub or GitLab is configured under integrations'
        }
        value={hosts.includes(address.host) ? address.host : ''}
        onChange={event => change({ host: event.target.value })}
      >
        {hosts.map(host => (
          <MenuItem key={host} value={host}>
            {host}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...common}
        id={`${idSchema.$id}-owner`}
        label="Owner of the repository"
        helperText="Organisation, group or user on that host"
        value={address.owner}
        onChange={event => change({ owner: event.target.value })}
      />
      <TextField
        {...common}
        id={`${idSchema.$id}-name`}
        label="Name of the repository"
        helperText="Must not exist yet"
        value={address.name}
        onChange={event => change({ name: event.target.value })}
      />
      <FormHelperText>{props.schema.description}</FormHelperText>
    </>
  );
}
