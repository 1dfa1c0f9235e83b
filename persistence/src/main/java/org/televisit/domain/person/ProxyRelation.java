package org.televisit.domain.person;

/** As what somebody acts for a patient; shown through the bundles. */
public enum ProxyRelation {
    PARENT,
    GUARDIAN,
    PARTNER,
    RELATIVE,
    CARER
}
