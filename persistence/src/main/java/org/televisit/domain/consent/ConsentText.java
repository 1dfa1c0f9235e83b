package org.televisit.domain.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The words of one version of what people are asked to agree to, in one language. They never change once somebody may
 * have agreed: another text is another version. A record keeps their hash, so that a change would show.
 */
@Entity
public class ConsentText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ConsentPurpose purpose;

    @Column(length = 20, nullable = false, updatable = false)
    private String textVersion;

    @Column(length = 8, nullable = false, updatable = false)
    private String language;

    @Column(length = 200, nullable = false, updatable = false)
    private String title;

    @Column(length = 4000, nullable = false, updatable = false)
    private String body;

    protected ConsentText() {}

    /** What it is about. */
    public ConsentPurpose purpose() {
        return purpose;
    }

    /** Such as 2026-11; later versions sort after earlier ones. */
    public String textVersion() {
        return textVersion;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** One line. */
    public String title() {
        return title;
    }

    /** All of it, without markup. */
    public String body() {
        return body;
    }

    /** The SHA-256 of title, a line feed and body in UTF-8, as 64 hexadecimal digits. */
    public String sha256() {
        try {
            byte[] words = (title + "\n" + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
