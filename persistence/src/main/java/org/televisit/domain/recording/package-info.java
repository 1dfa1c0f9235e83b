/** Recordings of visits: what was asked, agreed, recorded, kept and played (REQUIREMENTS R1, R2). */
package org.televisit.domain.recording;
