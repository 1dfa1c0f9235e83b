/** Recording a visit with everybody's consent, keeping it sealed, playing it to its parties (REQUIREMENTS R1, R2). */
package org.televisit.application.recording;
