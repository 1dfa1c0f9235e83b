package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;

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
}
