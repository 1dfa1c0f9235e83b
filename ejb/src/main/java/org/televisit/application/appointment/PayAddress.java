package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;

/**
 * Where a patient pays: the hospital's own address, as the setting {@code televisit.payment.url} has it, with
 * {@code {reference}} (of the visit), {@code {amount}} (minor units), {@code {currency}} and {@code {return}} (back to
 * the visit) filled in. (REQUIREMENTS A9)
 */
@ApplicationScoped
public class PayAddress {

    private static final String REFERENCE = "{reference}";

    private final String template;
    private final String home;

    /** For the container's proxy. */
    protected PayAddress() {
        this(Optional.empty(), "");
    }

    /**
     * From the settings.
     *
     * @throws IllegalArgumentException for a template that is no http(s) address or has no {@code {reference}}
     */
    @Inject
    public PayAddress(
            @ConfigProperty(name = "televisit.payment.url") Optional<String> template,
            @ConfigProperty(name = "televisit.public.url", defaultValue = "http://localhost:8080/televisit")
                    String home) {
        this.template =
                template.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        this.home = home;
        if (this.template != null && !sound(this.template)) {
            throw new IllegalArgumentException(
                    "televisit.payment.url must be an http or https address with {reference} in it");
        }
    }

    private static boolean sound(String template) {
        try {
            URI plain = URI.create(template.replaceAll("\\{[a-z]+}", "x"));
            boolean web = "https".equals(plain.getScheme()) || "http".equals(plain.getScheme());
            return web && plain.getHost() != null && template.contains(REFERENCE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Makes a wrong setting fail the deployment instead of the first payment. */
    void check(@Observes Startup deployed) {}

    /** Where this visit is paid; empty when nothing is due online, or no address is set. */
    public Optional<String> of(Appointment visit) {
        Payment payment = visit.payment();
        boolean due = payment.status() == PaymentStatus.DUE && payment.kind() == PaymentKind.ONLINE;
        if (template == null || !due || visit.settled()) {
            return Optional.empty();
        }
        return Optional.of(template.replace(REFERENCE, encoded(visit.publicId()))
                .replace("{amount}", Long.toString(payment.amountMinor()))
                .replace("{currency}", encoded(payment.currency() == null ? "" : payment.currency()))
                .replace("{return}", encoded(home + "/visit/detail.xhtml?id=" + visit.publicId())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
