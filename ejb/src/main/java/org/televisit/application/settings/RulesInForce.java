package org.televisit.application.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What every rule is at one moment, and by whose word. The environment's word counts most, then the admins', then the
 * default. What admins chose that makes no sense any longer, since a newer version has another range or the
 * environment now says something it doesn't go with, is not in force; it never keeps the house from working.
 */
public final class RulesInForce {

    /** By whose word a rule is what it is. */
    public enum Source {
        ENVIRONMENT,
        CHOSEN,
        STANDARD
    }

    private final Map<Rule, Duration> values = new EnumMap<>(Rule.class);
    private final Map<Rule, Source> sources = new EnumMap<>(Rule.class);
    private final Set<Rule> left = EnumSet.noneOf(Rule.class);

    private RulesInForce() {}

    /**
     * Puts them together.
     *
     * @param chosen what admins chose, by name, as settings are written
     * @throws IllegalArgumentException in one line that names the setting of the environment that makes no sense
     */
    static RulesInForce of(Config environment, Map<String, String> chosen) {
        RulesInForce rules = new RulesInForce();
        for (Rule rule : Rule.values()) {
            boolean set = rule.span().isIn(environment);
            rules.put(rule, rule.span().in(environment), set ? Source.ENVIRONMENT : Source.STANDARD);
        }
        rules.broken().ifPresent(order -> {
            throw order.shorter()
                    .span()
                    .longerThan(order.longer().span(), rules.of(order.shorter()), rules.of(order.longer()));
        });
        chosen.forEach((name, text) -> Rule.named(name).ifPresent(rule -> rules.choose(rule, text)));
        rules.leaveContradictions();
        return rules;
    }

    private void put(Rule rule, Duration value, Source source) {
        values.put(rule, value);
        sources.put(rule, source);
    }

    private void choose(Rule rule, String text) {
        if (sources.get(rule) == Source.ENVIRONMENT) {
            return;
        }
        Optional<Duration> value = rule.span().read(text);
        value.ifPresentOrElse(sensible -> put(rule, sensible, Source.CHOSEN), () -> left.add(rule));
    }

    // Ends, because each round takes back something chosen: without any of it the pairs hold, or nothing would run.
    private void leaveContradictions() {
        Optional<Rule.Order> broken = broken();
        while (broken.isPresent()) {
            leave(broken.get().shorter());
            leave(broken.get().longer());
            broken = broken();
        }
    }

    private void leave(Rule rule) {
        if (sources.get(rule) == Source.CHOSEN) {
            put(rule, rule.standard(), Source.STANDARD);
            left.add(rule);
        }
    }

    private Optional<Rule.Order> broken() {
        return Rule.ORDERS.stream()
                .filter(order -> values.get(order.shorter()).compareTo(values.get(order.longer())) > 0)
                .findFirst();
    }

    /** What it is. */
    public Duration of(Rule rule) {
        return values.get(rule);
    }

    /** By whose word. */
    public Source source(Rule rule) {
        return sources.get(rule);
    }

    /** What was chosen and is not in force, since it makes no sense. */
    public Set<Rule> left() {
        return EnumSet.copyOf(left);
    }

    /**
     * The rule that keeps this one from being so long, or so short.
     *
     * @return the other rule of a pair that would not hold; empty when all would
     */
    public Optional<Rule> against(Rule rule, Duration value) {
        for (Rule.Order order : Rule.ORDERS) {
            if (order.shorter() == rule && value.compareTo(values.get(order.longer())) > 0) {
                return Optional.of(order.longer());
            }
            if (order.longer() == rule && value.compareTo(values.get(order.shorter())) < 0) {
                return Optional.of(order.shorter());
            }
        }
        return Optional.empty();
    }
}
