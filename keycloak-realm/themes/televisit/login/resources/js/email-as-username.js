// One thing less to invent: who registers signs in with the email. (Keycloak's own switch for this renames everybody
// whose user name is not their email, whenever somebody edits them.)
const email = document.getElementById('email');
const username = document.getElementById('username');
const follow = () => {
  username.value = email.value.trim().toLowerCase();
};
email.addEventListener('input', follow);
email.form.addEventListener('submit', follow);
