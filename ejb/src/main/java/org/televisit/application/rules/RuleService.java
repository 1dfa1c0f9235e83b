package org.televisit.application.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rule.Caution;
import org.televisit.application.settings.Rules;
import org.televisit.application.settings.RulesInForce;
import org.televisit.application.settings.RulesInForce.Source;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.SweepRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.rules.Setting;
import org.televisit.domain.rules.SettingRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The rules as they are, and changing them while the house is open (REQUIREMENTS O5). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class RuleService {

    /** The version of a rule that nobody has changed yet. */
    public static final int UNTOUCHED = -1;

    private static final Logger LOG = Logger.getLogger(RuleService.class);

    @Inject
    private SettingRepository settings;

    @Inject
    private Rules rules;

    @Inject
    private SweepRepository sweep;

    @Inject
    private PersonRepository people;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** All rules, in the order in which they are shown. */
    public List<RuleView> all() {
        Map<String, Setting> known =
                settings.all().stream().collect(Collectors.toMap(Setting::name, Function.identity()));
        RulesInForce now = rules.with(choice(known.values()));
        return Arrays.stream(Rule.values())
                .map(rule -> view(rule, now, known.get(rule.span().name())))
                .toList();
    }

    /**
     * One rule.
     *
     * @throws BusinessException NOT_FOUND not-found
     */
    public RuleView one(String name) {
        Rule rule = known(name);
        return all().stream().filter(view -> view.rule() == rule).findFirst().orElseThrow();
    }

    /**
     * Sets a rule, or takes back what was set; every node goes by it within seconds. To take back what nobody set
     * changes nothing.
     *
     * @param value null for the default
     * @param confirmed whether the admin said that they know what the change does at once, where it does something
     * @param expectedVersion of the view that was decided upon
     * @throws BusinessException NOT_FOUND not-found; INVALID rule-range, rule-against, rule-unconfirmed; CONFLICT
     *     rule-of-environment, rule-stale
     */
    public RuleView set(String name, Duration value, boolean confirmed, int expectedVersion) {
        Rule rule = known(name);
        Optional<Setting> before = settings.named(name);
        if (before.map(Setting::version).orElse(UNTOUCHED) != expectedVersion) {
            throw new BusinessException(Category.CONFLICT, "rule-stale");
        }
        requireSense(rule, value);
        if (value == null && before.map(Setting::chosen).isEmpty()) {
            return one(name);
        }
        if (rule.topic().caution() != Caution.NONE && !confirmed) {
            throw new BusinessException(Category.INVALID, "rule-unconfirmed");
        }
        write(rule, before, value);
        return one(name);
    }

    private void requireSense(Rule rule, Duration value) {
        RulesInForce now = rules.with(choice(settings.all()));
        if (now.source(rule) == Source.ENVIRONMENT) {
            throw new BusinessException(Category.CONFLICT, "rule-of-environment");
        }
        Duration wanted = value == null ? rule.standard() : value;
        if (!rule.span().allows(wanted)) {
            throw new BusinessException(Category.INVALID, "rule-range")
                    .about(rule.span().least(), rule.span().most());
        }
        now.against(rule, wanted).ifPresent(other -> {
            throw new BusinessException(Category.INVALID, "rule-against").about(other, now.of(other));
        });
    }

    private void write(Rule rule, Optional<Setting> before, Duration value) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        String name = rule.span().name();
        String text = value == null ? null : value.toString();
        String was = before.map(Setting::chosen).orElse(null);
        before.ifPresentOrElse(
                setting -> setting.change(text, actor.subject(), now),
                () -> settings.first(name, text, actor.subject(), now));
        settings.flush();
        audit.record(
                actor, new AuditEntry(AuditAction.RULE_CHANGE, "Rule", name, null, word(was) + " > " + word(text)));
        if (rule.topic().caution() == Caution.CALLS) {
            // when every node has heard of it: a look before would go by the old rule and put the next one off by it
            sweep.lookAtThoseBegunBy(now.plus(RulesTimer.HEARD_WITHIN));
        }
        LOG.infof("Rule %s: %s", name, word(text));
    }

    private static String word(String text) {
        return text == null ? "default" : text;
    }

    /** What admins chose, by name, for every node to go by. */
    @RolesAllowed(Roles.SYSTEM)
    public Map<String, String> choice() {
        return choice(settings.all());
    }

    private static Map<String, String> choice(Iterable<Setting> known) {
        Map<String, String> choice = new HashMap<>();
        known.forEach(setting -> {
            if (setting.chosen() != null) {
                choice.put(setting.name(), setting.chosen());
            }
        });
        return choice;
    }

    private static Rule known(String name) {
        return Rule.named(name).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private RuleView view(Rule rule, RulesInForce now, Setting setting) {
        if (setting == null) {
            return new RuleView(rule, now.of(rule), now.source(rule), null, null, null, UNTOUCHED);
        }
        String ignored = now.source(rule) == Source.CHOSEN ? null : setting.chosen();
        return new RuleView(
                rule,
                now.of(rule),
                now.source(rule),
                ignored,
                people.nameOf(setting.changedBy()).orElse(setting.changedBy()),
                setting.changedAt(),
                setting.version());
    }
}
