package org.televisit.application.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.televisit.application.notification.Mail;

class HouseLetterTest {

    private static final String LINE = "1 2026-11-23T14:00:00Z 42 c2VhbA==";

    private final Mail letter = new HouseLetter("anchor").to("audit@example.org", "audit-42", "42 · Clínica", LINE);

    @Test
    void it_speaks_every_language_and_says_what_it_is_about() {
        assertThat(letter.subject()).isEqualTo("Audit trail · Registro de auditoría · Journal d'audit · 42 · Clínica");
        assertThat(letter.text())
                .contains("Keep this line:", "Guarde esta línea:", "Conservez cette ligne :")
                .endsWith("\n\n" + LINE + "\n");
        assertThat(letter.html()).contains("<p lang=\"es\">Guarde", "<p lang=\"fr\">Conservez", "<code>" + LINE);
    }

    @Test
    void an_address_can_be_followed() {
        String page = "https://visits.example/televisit/admin/audit.xhtml?action=EMERGENCY";

        Mail alert = new HouseLetter("emergency").to("alerts@example.org", "emergency-1", "", page);

        assertThat(alert.subject()).isEqualTo("Emergency access · Acceso de urgencia · Accès d'urgence");
        assertThat(alert.text()).endsWith(page + "\n");
        assertThat(alert.html()).contains("<a href=\"" + page + "\">");
    }
}
