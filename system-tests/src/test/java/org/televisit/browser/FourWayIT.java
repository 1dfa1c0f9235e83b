package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;

/** Four pages in one call, each connected to each; the fifth waits for a place. */
@Tag("long")
@ExtendWith(WithTelevisit.class)
class FourWayIT {

    @Test
    void four_see_each_other_in_all_twelve_directions_and_the_fifth_waits_for_a_place(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        GuestScreen anna =
                guest(call, clinic, area, "Anna Weber", "interpreter").isIn();
        GuestScreen ben = guest(call, clinic, area, "Ben Ruiz", "relative").isIn();
        Page[] pages = {call.doctor().page(), call.patient().page(), anna.page(), ben.page()};

        Mesh.flows(pages);
        for (Page page : pages) {
            Mesh.sendsAtMost(360, page);
        }
        assertThat(call.doctorsScreen().the("tile-guest-2")).containsText("Ben Ruiz · Relative");
        assertThat(anna.the("tile-guest-2")).containsText("Ben Ruiz");

        GuestScreen eva = guest(call, clinic, area, "Eva Sanz", "other").waitsFor("full");
        assertThat(eva.the("lobby-title")).hasText("The call is full");
        Mesh.isConnectedTo(0, eva.page());

        ben.the("leave").click();
        eva.isIn();
        Mesh.flows(call.doctor().page(), call.patient().page(), anna.page(), eva.page());
        for (Page page : List.of(call.doctor().page(), call.patient().page())) {
            Mesh.isConnectedTo(3, page);
        }
    }

    private static GuestScreen guest(Consultation call, Clinic clinic, WaitingArea area, String name, String kind) {
        GuestLink link = GuestLink.of(call.visit(), name, kind);
        GuestScreen guest = GuestScreen.opens(area.seat(clinic.nobody()), link.address())
                .asksToJoin()
                .waitsFor("asked");
        call.patientsScreen().the("guest-agree").click();
        return guest;
    }
}
