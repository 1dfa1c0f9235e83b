/** Checking device and network before a visit, and who may see what came of it. (REQUIREMENTS C2) */
package org.televisit.application.readiness;
