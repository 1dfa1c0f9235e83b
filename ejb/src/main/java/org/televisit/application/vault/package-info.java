/** Sealing what is about a person, so that the database alone tells nobody (REQUIREMENTS S3). */
package org.televisit.application.vault;
