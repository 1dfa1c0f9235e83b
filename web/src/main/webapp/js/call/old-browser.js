/* For browsers without ES modules: they run only this, the others never do. */
document.getElementById('old-browser').removeAttribute('hidden');
