/** What we know as FHIR R4 says it: pure, one class per mapping. */
package org.televisit.web.fhir.map;
