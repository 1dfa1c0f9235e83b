/** Third parties in a call: their links, the patient's consent to them, the tickets their pages come in with. */
package org.televisit.domain.guest;
