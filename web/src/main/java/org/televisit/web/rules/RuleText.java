package org.televisit.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneOffset;
import org.televisit.application.rules.RuleView;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Span;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Spans;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a rule into words. */
@Named
@RequestScoped
public class RuleText {

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private Reader reader;

    /** "A late doctor". */
    public String name(Rule rule) {
        return words.text("rule." + rule.name());
    }

    /** What it says, in a sentence. */
    public String hint(Rule rule) {
        return words.text("rule." + rule.name() + ".hint");
    }

    /** "Waiting for each other". */
    public String topic(Rule.Topic topic) {
        return words.text("rules.topic." + topic.name());
    }

    /** "10 minutes": what counts now. */
    public String value(RuleView view) {
        return length(view.value());
    }

    /** "Default 10 minutes, can be 0 minutes to 4 hours". */
    public String range(Rule rule) {
        Span span = rule.span();
        return words.three("rules.range", length(span.standard()), length(span.least()), length(span.most()));
    }

    /** "Ada Admin changed it Today, 14:00"; null when nobody did. */
    public String changed(RuleView view) {
        return view.changedAt() == null
                ? null
                : words.with2("rules.changed", view.changedBy(), times.dayAndClock(view.changedAt(), ZoneOffset.UTC));
    }

    /** "Set by the environment"; "Changed"; "Default". */
    public String badge(RuleView view) {
        return words.text("rules.source." + view.source().name());
    }

    /** What an admin must know before they change it; null when there is nothing. */
    public String caution(Rule rule) {
        return rule.topic().caution() == Rule.Caution.NONE
                ? null
                : words.text("rules.caution." + rule.topic().caution().name());
    }

    /** That something was set which does not count; null when all that was set does. */
    public String ignored(RuleView view) {
        return view.ignored() == null
                ? null
                : words.with(
                        "rules.ignored",
                        view.rule()
                                .span()
                                .read(view.ignored())
                                .map(this::length)
                                .orElse(view.ignored()));
    }

    private String length(Duration length) {
        return Spans.words(reader.getLocale(), length);
    }
}
