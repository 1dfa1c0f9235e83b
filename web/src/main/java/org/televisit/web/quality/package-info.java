/** The figures of visits and calls, for admins: page, charts and sheet. */
package org.televisit.web.quality;
