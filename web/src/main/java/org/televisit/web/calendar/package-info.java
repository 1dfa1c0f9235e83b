/** What calendar programmes read without a sign-in. */
package org.televisit.web.calendar;
