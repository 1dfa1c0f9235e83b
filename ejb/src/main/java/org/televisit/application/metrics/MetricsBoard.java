package org.televisit.application.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** All figures of this node, and how they are written down for Prometheus. Counting starts anew with the node. */
@ApplicationScoped
public class MetricsBoard {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ExpositionFormatWriter writer = ExpositionFormats.init().getPrometheusTextFormatWriter();

    /** Where figures are made known. */
    PrometheusRegistry registry() {
        return registry;
    }

    /** What {@link #page} is written in. */
    public String contentType() {
        return writer.getContentType();
    }

    /** All of them now, in Prometheus' text format, UTF-8. */
    public byte[] page() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            writer.write(page, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toByteArray();
    }
}
