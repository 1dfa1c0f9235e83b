/** Notes and prescriptions of a visit, for its doctor and its patient alone (REQUIREMENTS K1–K3). */
package org.televisit.application.clinical;
