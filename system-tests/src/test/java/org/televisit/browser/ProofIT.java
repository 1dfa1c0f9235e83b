package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** The short code over the certificates that the browsers really use. */
@ExtendWith(WithTelevisit.class)
class ProofIT {

    private static final Pattern CODE = Pattern.compile("\\d{3} \\d{3} \\d{3} \\d{3}");

    /**
     * Sits on the line between the patient's page and the server, as a server gone bad could: answers the doctor in the
     * patient's place, calls the patient in the doctor's, and lets everything else pass.
     */
    private static final String IN_THE_MIDDLE =
            """
            (() => {
              const Native = window.WebSocket;
              const gathered = (peer) => new Promise((resolve) => {
                const look = () => peer.iceGatheringState === 'complete' && resolve();
                peer.addEventListener('icegatheringstatechange', look);
                look();
              });
              window.WebSocket = class extends Native {
                constructor(...how) {
                  super(...how);
                  this.early = [];
                  this.addEventListener('message', (event) => {
                    const frame = JSON.parse(event.data);
                    if (event.ours || !['offer', 'candidate'].includes(frame.type)) return;
                    event.stopImmediatePropagation();
                    if (frame.type === 'offer') this.between(frame);
                    else if (frame.candidate) this.doctor?.addIceCandidate(frame.candidate).catch(() => {});
                  });
                }
                async between({ sdp, connection }) {
                  this.doctor = new RTCPeerConnection();
                  await this.doctor.setRemoteDescription({ type: 'offer', sdp });
                  await this.doctor.setLocalDescription();
                  await gathered(this.doctor);
                  super.send(JSON.stringify({ type: 'answer', sdp: this.doctor.localDescription.sdp, connection }));
                  this.patient = new RTCPeerConnection();
                  this.patient.addTransceiver('audio');
                  this.patient.addTransceiver('video');
                  await this.patient.setLocalDescription();
                  await gathered(this.patient);
                  const offer = { from: 'practitioner', type: 'offer', sdp: this.patient.localDescription.sdp, connection };
                  const event = new MessageEvent('message', { data: JSON.stringify(offer) });
                  event.ours = true;
                  this.dispatchEvent(event);
                }
                async send(text) {
                  const frame = JSON.parse(text);
                  if (frame.type === 'answer') {
                    await this.patient.setRemoteDescription({ type: 'answer', sdp: frame.sdp });
                    for (const candidate of this.early) await this.patient.addIceCandidate(candidate);
                  } else if (frame.type === 'candidate') {
                    if (this.patient?.remoteDescription) this.patient.addIceCandidate(frame.candidate ?? undefined);
                    else if (frame.candidate) this.early.push(frame.candidate);
                  } else {
                    super.send(text);
                  }
                }
              };
            })()""";

    @Test
    void both_sides_read_the_same_code_and_another_one_after_a_reload(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        String code = codeOf(call.doctorsScreen());

        assertThat(codeOf(call.patientsScreen())).isEqualTo(code);

        call.patientsScreen().the("more").click();
        call.patientsScreen().the("menu-proof").click();
        assertThat(call.patientsScreen().the("proof-words")).hasText(Pattern.compile("(\\S+ ){3}\\S+"));
        assertThat(call.patientsScreen().the("proof-text")).containsText("read these words to each other");

        call.patient().page().reload();
        call.isOn();
        assertThat(digits(call.doctorsScreen())).not().hasText(code);
        assertThat(codeOf(call.patientsScreen())).isEqualTo(codeOf(call.doctorsScreen()));
    }

    @Tag("long")
    @Test
    void firefox_and_chromium_read_the_same_code(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begunAtTheSignIn(clinic, area, Engine.CHROMIUM, Engine.FIREFOX);

        assertThat(codeOf(call.patientsScreen())).isEqualTo(codeOf(call.doctorsScreen()));
    }

    @Test
    void who_sits_in_the_middle_makes_the_codes_differ(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient()).signsIn();
        patient.context().addInitScript(IN_THE_MIDDLE);
        CallScreen patients = patient.goesToCall(visit).joins();
        CallScreen doctors = doctor.goesToCall(visit).joins().admits();

        doctors.isIn("connected");
        patients.isIn("connected");

        assertThat(codeOf(patients)).isNotEqualTo(codeOf(doctors));
    }

    private static String codeOf(CallScreen screen) {
        assertThat(digits(screen)).hasText(CODE, new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        return digits(screen).textContent();
    }

    private static Locator digits(CallScreen screen) {
        return screen.the("proof-digits");
    }
}
