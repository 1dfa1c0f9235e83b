/** Deleting what is old enough, saying beforehand what that is, and forbidding it for a patient (REQUIREMENTS S2). */
package org.televisit.application.retention;
