// Read only by browsers without modules (Internet Explorer, compatibility mode): plain ES3.
document.getElementById('old-browser').removeAttribute('hidden');
