package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFoldersTest {

    @ParameterizedTest
    @CsvSource({
        "/televisit/admin/people.xhtml, admin/people.xhtml",
        "/televisit/admin/people.xhtml;jsessionid=abc, admin/people.xhtml",
        "/televisit/doctor/record.xhtml?id=abc, doctor/record.xhtml",
        "/televisit/api/v1/me, me",
        "/televisit/fhir/Patient, fhir/Patient",
        "/televisit, ''",
    })
    void whatIsWrittenDownIsThePathAlone(String address, String named) {
        assertThat(ClosedFolders.named(address, "/televisit")).isEqualTo(named);
    }
}
