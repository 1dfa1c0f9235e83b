package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.person.PatientPage;
import org.televisit.application.person.PatientQuery;
import org.televisit.application.person.PatientRecords;
import org.televisit.application.person.PatientView;
import org.televisit.domain.person.PatientKey;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.fhir.map.PatientShape;
import org.televisit.web.security.Scope;

/** Patients' records: for staff all, for others their own and those of whom they act for; by family and given name. */
@ApplicationScoped
class PatientProvider implements FhirProvider {

    @Inject
    private PatientRecords records;

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public Scope scope() {
        return Scope.READ;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(
                SearchParam.string("family", "Begins the family name."),
                SearchParam.string("given", "Begins the given name."),
                SearchParam.string("name", "Begins a word of either."),
                SearchParam.date("birthdate", "A day, without a prefix."),
                SearchParam.token("identifier", "The hospital's record number, or our public id."));
    }

    @Override
    public boolean versioned() {
        return true;
    }

    @Override
    public Resource read(String id) {
        return PatientShape.of(records.one(FhirId.publicId(id)));
    }

    @Override
    public SearchPage search(SearchWish wish) {
        LocalDate born = day(wish.one("birthdate"));
        String identifier = wish.one("identifier");
        String code = identifier == null ? null : identifier.substring(identifier.lastIndexOf('|') + 1);
        String text = Stream.of(wish.one("family"), wish.one("given"), wish.one("name"), code)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        PatientPage page = records.search(new PatientQuery(text, born, place(wish), wish.count()));
        return new SearchPage(
                page.patients().stream()
                        .filter(record -> fits(record, wish, code))
                        .filter(record -> born == null || born.equals(record.birthDate()))
                        .map(PatientShape::of)
                        .toList(),
                token(page.next()));
    }

    // the query finds the words anywhere; where each has to stand is said here
    private static boolean fits(PatientView record, SearchWish wish, String code) {
        return new NameStart(wish.one("family")).fits(record.familyName())
                && new NameStart(wish.one("given")).fits(record.givenName())
                && new NameStart(wish.one("name")).fits(record.givenName() + " " + record.familyName())
                && (code == null || code.equals(record.recordNumber()) || code.equals(record.id()));
    }

    private static LocalDate day(String date) {
        try {
            return date == null ? null : LocalDate.parse(date.startsWith("eq") ? date.substring(2) : date);
        } catch (DateTimeException e) {
            throw FhirRefusal.value("birthdate");
        }
    }

    private static PatientKey place(SearchWish wish) {
        if (wish.after() == null) {
            return null;
        }
        try {
            List<String> parts = new ArrayList<>();
            for (String part : wish.after().split("\\.", -1)) {
                parts.add(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
            }
            return new PatientKey(parts.get(0), parts.get(1), parts.get(2));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BusinessException(Category.NOT_FOUND, "not-found", e);
        }
    }

    private static String token(PatientKey next) {
        return next == null
                ? null
                : Stream.of(next.familyName(), next.givenName(), next.id())
                        .map(part -> Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("."));
    }
}
