export interface Config {
  xops?: {
    adr?: {};
  };
}
