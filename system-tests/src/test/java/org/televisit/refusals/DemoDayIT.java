package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** What somebody finds who has just started the demonstration. */
@ExtendWith(WithTelevisit.class)
class DemoDayIT {

    @Test
    void an_admin_finds_money_to_give_back(Clinic clinic) {
        var refunds =
                clinic.admin().get("/payments/refunds?limit=100").expect(200).array();

        assertThat(StreamSupport.stream(refunds.spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(line ->
                                "Peter Brandt".equals(line.get("patientName").getAsString())))
                .singleElement()
                .satisfies(line -> assertThat(line.get("amount").getAsLong()).isEqualTo(4_500))
                .satisfies(
                        line -> assertThat(line.get("currency").getAsString()).isEqualTo("EUR"));
    }

    @Test
    void a_patient_finds_a_note_and_a_prescription_that_are_signed(Clinic clinic) {
        Person maria = clinic.demo("maria");
        var past = maria.get("/calls?outcome=FULFILLED&limit=100")
                .expect(200)
                .object()
                .getAsJsonArray("calls");
        List<String> signed = StreamSupport.stream(past.spliterator(), false)
                .map(line -> line.getAsJsonObject().get("appointmentId").getAsString())
                .filter(visit -> !maria.get("/appointments/" + visit + "/prescriptions")
                        .expect(200)
                        .array()
                        .isEmpty())
                .toList();

        assertThat(signed).hasSize(1);
        Answer note = maria.get("/appointments/" + signed.get(0) + "/note").expect(200);
        assertThat(note.string("status")).isEqualTo("SIGNED");
        assertThat(note.string("author")).isEqualTo("Dr. Amina Otieno");
    }
}
