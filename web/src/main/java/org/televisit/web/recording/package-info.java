/** Playing the recordings of a visit, and what the call page is told of recording. */
package org.televisit.web.recording;
