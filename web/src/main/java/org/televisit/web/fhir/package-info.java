/**
 * FHIR R4 at {@code /fhir}: a servlet that reads what is asked, one class per resource that asks the services pages and
 * REST ask, and the words of a refusal as OperationOutcome. The shapes of resources are in {@code map}. See docs/fhir.md.
 */
package org.televisit.web.fhir;
