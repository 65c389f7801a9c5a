// Loaded before a child's own code: when the parent dies, even by SIGKILL, the
// channel closes and the child stops as if asked to.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
