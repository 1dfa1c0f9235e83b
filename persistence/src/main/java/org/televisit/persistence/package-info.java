/** How the facts reach the database: schema migration before the mapping is validated. */
package org.televisit.persistence;
