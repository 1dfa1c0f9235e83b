// Nobody is born tomorrow: the date picker ends today. What is typed is checked again by the server.
const field = document.getElementById('birthdate');
if (field) {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  field.max = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  field.min = '1900-01-01';
}
