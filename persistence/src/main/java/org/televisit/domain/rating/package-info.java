/** What patients thought of their visits. (REQUIREMENTS C16) */
package org.televisit.domain.rating;
