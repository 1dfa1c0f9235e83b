/** Patients' records as staff keep them, how a record finds its owner, and who acts for whom. */
package org.televisit.application.person;
