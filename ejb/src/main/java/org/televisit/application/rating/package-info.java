/** Rating a visit that took place, and what all ratings come to. (REQUIREMENTS C16) */
package org.televisit.application.rating;
