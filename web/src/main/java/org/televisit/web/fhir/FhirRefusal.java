package org.televisit.web.fhir;

import java.util.Arrays;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What FHIR itself asks to be refused with a status of its own (https://hl7.org/fhir/R4/http.html). */
final class FhirRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    private final int status;
    private final IssueType issue;
    private final transient BusinessException words;

    private FhirRefusal(int status, IssueType issue, BusinessException words) {
        super(words);
        this.status = status;
        this.issue = issue;
        this.words = words;
    }

    /** A search parameter, or a modifier of one, that is not known here. */
    static FhirRefusal parameter(String name) {
        return of(400, IssueType.NOTSUPPORTED, new BusinessException(Category.INVALID, "fhir-parameter"), name);
    }

    /** A search parameter's value that makes no sense, or not here. */
    static FhirRefusal value(String name) {
        return of(400, IssueType.VALUE, new BusinessException(Category.INVALID, "fhir-value"), name);
    }

    /** A search that can't be answered without this parameter. */
    static FhirRefusal needed(String name) {
        return of(400, IssueType.REQUIRED, new BusinessException(Category.INVALID, "fhir-needed"), name);
    }

    /** A search by ids together with something else. */
    static FhirRefusal alone(String name) {
        return of(400, IssueType.NOTSUPPORTED, new BusinessException(Category.INVALID, "fhir-alone"), name);
    }

    /** Elements of a resource that are not kept, or can't be changed. */
    static FhirRefusal elements(String names) {
        return of(422, IssueType.BUSINESSRULE, new BusinessException(Category.INVALID, "fhir-element"), names);
    }

    /** An element that is missing, or contradicts another. */
    static FhirRefusal elementValue(String name) {
        return of(422, IssueType.INVALID, new BusinessException(Category.INVALID, "fhir-element-value"), name);
    }

    static FhirRefusal type(String name) {
        return of(404, IssueType.NOTSUPPORTED, new BusinessException(Category.NOT_FOUND, "fhir-type"), name);
    }

    static FhirRefusal interaction() {
        return of(405, IssueType.NOTSUPPORTED, new BusinessException(Category.INVALID, "fhir-interaction"));
    }

    static FhirRefusal format() {
        return of(406, IssueType.NOTSUPPORTED, new BusinessException(Category.INVALID, "fhir-format"));
    }

    static FhirRefusal mediaType() {
        return of(415, IssueType.NOTSUPPORTED, new BusinessException(Category.INVALID, "fhir-format"));
    }

    /** A body that is no resource of the kind that the address names. */
    static FhirRefusal body() {
        return of(400, IssueType.STRUCTURE, new BusinessException(Category.INVALID, "fhir-body"));
    }

    static FhirRefusal tooLarge() {
        return of(413, IssueType.TOOLONG, new BusinessException(Category.INVALID, "too-large"));
    }

    /** Not the version that {@code If-Match} names. */
    static FhirRefusal changedMeanwhile() {
        return of(412, IssueType.CONFLICT, new BusinessException(Category.CONFLICT, "stale"));
    }

    // what somebody sent is named, but never at any length
    private static FhirRefusal of(int status, IssueType issue, BusinessException words, String... named) {
        Object[] cut = Arrays.stream(named)
                .map(each -> each.length() > LONGEST ? each.substring(0, LONGEST) + "…" : each)
                .toArray();
        return new FhirRefusal(status, issue, words.about(cut));
    }

    int status() {
        return status;
    }

    IssueType issue() {
        return issue;
    }

    BusinessException words() {
        return words;
    }
}
