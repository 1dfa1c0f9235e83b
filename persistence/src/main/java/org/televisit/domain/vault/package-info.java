/** Content that only the application can read: sealed under a key of the person it is about (REQUIREMENTS S3). */
package org.televisit.domain.vault;
