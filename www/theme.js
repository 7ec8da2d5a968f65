// A classic script, which runs before anything is painted: light or dark is as the visitor chose, or as the system says.
try {
  const theme = localStorage.getItem('wix-crm-local-demo.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied: as the system says.
}
