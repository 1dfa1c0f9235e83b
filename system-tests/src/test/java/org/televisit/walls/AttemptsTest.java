package org.televisit.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import org.televisit.application.audit.Attempt;
import org.televisit.application.security.Roles;

/**
 * Every call about what is kept of a visit says what it tries, so that a refusal of it is written down (REQUIREMENTS
 * S1). RefusalsIT and RefusedInTheRoomIT, on a server, show that it is.
 */
@AnalyzeClasses(
        packages = {
            "org.televisit.application.appointment",
            "org.televisit.application.chat",
            "org.televisit.application.clinical",
            "org.televisit.application.consent",
            "org.televisit.application.document",
            "org.televisit.application.export",
            "org.televisit.application.guest",
            "org.televisit.application.recording",
            "org.televisit.application.retention",
            "org.televisit.application.trail"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class AttemptsTest {

    /** What is the caller's own, or an admin's whatever they ask for: there is nothing to refuse. */
    private static final Set<String> REFUSE_NOTHING = Set.of(
            "ConsentService.mine",
            "ExportService.signedInLately",
            "OpenedQueries.mine",
            "RetentionReport.backups",
            "RetentionReport.deleting",
            "RetentionReport.dryRun",
            "RetentionReport.holds",
            "TrailQueries.checked",
            "TrailQueries.one",
            "TrailQueries.page",
            "TrailVerification.verify",
            // what it does not know it finds not valid
            "PrescriptionCheck.ask");

    /** Their callers have no identity in the container, so they write down who it was by themselves. */
    private static final Set<String> WRITE_IT_DOWN =
            Set.of("ChatPresence", "GuestDoor", "GuestPresence", "GuestWithdrawal", "RecordingPresence");

    private static final String APPOINTMENT = "org.televisit.application.appointment";

    /** Of that package; the others make and change visits, which their own tests look after. */
    private static final Set<String> OPEN_A_RECORD = Set.of("EmergencyService");

    private static final DescribedPredicate<JavaClass> ARE_CALLED_BY_PEOPLE =
            DescribedPredicate.describe("are EJBs that people call", AttemptsTest::calledByPeople);

    @ArchTest
    static final ArchRule each_call_says_what_it_tries = methods()
            .that()
            .areDeclaredInClassesThat(ARE_CALLED_BY_PEOPLE)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(sayWhatTheyTry());

    private static boolean calledByPeople(JavaClass type) {
        return HouseConditions.ARE_EJBS.test(type)
                && !WRITE_IT_DOWN.contains(type.getSimpleName())
                && (!type.getPackageName().equals(APPOINTMENT) || OPEN_A_RECORD.contains(type.getSimpleName()))
                && type.tryGetAnnotationOfType(RolesAllowed.class)
                        .map(RolesAllowed::value)
                        .filter(roles -> Arrays.asList(roles).contains(Roles.SYSTEM))
                        .isEmpty();
    }

    private static ArchCondition<JavaMethod> sayWhatTheyTry() {
        return new ArchCondition<>("say what they try, upon an id") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String name = method.getOwner().getSimpleName() + "." + method.getName();
                boolean says = method.isAnnotatedWith(Attempt.class)
                        && !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(String.class);
                if (!says && !REFUSE_NOTHING.contains(name)) {
                    events.add(SimpleConditionEvent.violated(method, name + " leaves no line when it is refused"));
                }
            }
        };
    }
}
