/** Whether a person's device and network carry a visit, as they checked it before. (REQUIREMENTS C2) */
package org.televisit.domain.readiness;
