package org.televisit.web.fhir;

import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/**
 * A search parameter that a resource knows (https://hl7.org/fhir/R4/search.html).
 *
 * @param about what the capability statement says of it
 */
record SearchParam(String name, SearchParamType type, String about) {

    static SearchParam reference(String name, String about) {
        return new SearchParam(name, SearchParamType.REFERENCE, about);
    }

    static SearchParam token(String name, String about) {
        return new SearchParam(name, SearchParamType.TOKEN, about);
    }

    static SearchParam date(String name, String about) {
        return new SearchParam(name, SearchParamType.DATE, about);
    }

    static SearchParam string(String name, String about) {
        return new SearchParam(name, SearchParamType.STRING, about);
    }
}
