package org.televisit.application.clinical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The head of the hospital's papers, by settings. */
@ApplicationScoped
public class PaperSettings {

    @Inject
    @ConfigProperty(name = "televisit.hospital.name", defaultValue = "Televisit")
    private String hospital;

    @Inject
    @ConfigProperty(name = "televisit.hospital.address")
    private Optional<String> address;

    @Inject
    @ConfigProperty(name = "televisit.clinic.phone")
    private Optional<String> phone;

    @Inject
    @ConfigProperty(name = "televisit.public.url", defaultValue = "http://localhost:8080/televisit")
    private String publicUrl;

    public String hospital() {
        return hospital;
    }

    /** Address and number, those that are set. */
    public List<String> contact() {
        return Stream.of(address, phone).flatMap(Optional::stream).toList();
    }

    /** Where a code is asked about. */
    public String checkAddress(String code) {
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return base + "/check.xhtml?code=" + code;
    }
}
