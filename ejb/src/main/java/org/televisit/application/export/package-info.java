/** All that is kept about a person, handed to them as one archive (REQUIREMENTS S2; docs/export.md). */
package org.televisit.application.export;
