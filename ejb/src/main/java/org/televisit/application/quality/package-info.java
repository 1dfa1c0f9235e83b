/** What visits and their calls came to, for admins: figures, and a sheet of them to take along. (REQUIREMENTS O5) */
package org.televisit.application.quality;
