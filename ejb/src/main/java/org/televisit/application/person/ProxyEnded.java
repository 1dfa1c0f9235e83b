package org.televisit.application.person;

/**
 * Somebody may act for a patient no longer. Fired inside the transaction; sockets are closed after its commit.
 *
 * @param subject the OIDC sub of who acted
 * @param patientKey internal key of the patient
 */
public record ProxyEnded(String subject, Long patientKey) {}
