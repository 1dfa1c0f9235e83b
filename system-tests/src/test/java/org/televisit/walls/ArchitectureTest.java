package org.televisit.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

/** The walls of docs/architecture.md as rules over the compiled classes of every module. */
@AnalyzeClasses(
        packages = {
            "org.televisit.domain",
            "org.televisit.persistence",
            "org.televisit.application",
            "org.televisit.infrastructure",
            "org.televisit.web"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "org.televisit.domain..";
    private static final String APPLICATION = "org.televisit.application..";
    private static final String INFRASTRUCTURE = "org.televisit.infrastructure..";
    private static final String WEB = "org.televisit.web..";

    @ArchTest
    static final ArchRule the_domain_knows_nobody_above_it = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APPLICATION, INFRASTRUCTURE, WEB, "org.televisit.persistence..");

    @ArchTest
    static final ArchRule use_cases_know_neither_pages_nor_adapters = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INFRASTRUCTURE, WEB, "org.televisit.persistence..");

    @ArchTest
    static final ArchRule nobody_but_the_container_looks_into_adapters = noClasses()
            .that()
            .resideOutsideOfPackage(INFRASTRUCTURE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INFRASTRUCTURE);

    @ArchTest
    static final ArchRule nobody_imports_pages = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEB);

    @ArchTest
    static final ArchRule features_of_the_domain_are_acyclic =
            slices().matching("org.televisit.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_application_are_acyclic =
            slices().matching("org.televisit.application.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_web_are_acyclic =
            slices().matching("org.televisit.web.(*)..").should().beFreeOfCycles();

    // a use case may read any fact of the domain, so the order holds within each tier
    @ArchTest
    static final ArchRule people_know_no_schedule = lower("person", "schedule", "appointment", "call", "attendance");

    @ArchTest
    static final ArchRule schedules_know_no_appointment = lower("schedule", "appointment", "call", "attendance");

    @ArchTest
    static final ArchRule appointments_know_no_call = lower("appointment", "call", "attendance");

    @ArchTest
    static final ArchRule calls_know_no_attendance = lower("call", "attendance");

    @ArchTest
    static final ArchRule no_type_of_a_delivery_technology_below_the_web = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.websocket..",
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.mail..",
                    "io.undertow..");

    @ArchTest
    static final ArchRule sockets_live_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.televisit.web.signaling..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.websocket..", "io.undertow.websockets..");

    // where Jakarta has no way: a connection that is dropped, a sign-in that would lead nowhere, a name that is not
    // ours
    @ArchTest
    static final ArchRule the_servers_own_classes_are_known_to_few = noClasses()
            .that()
            .resideOutsideOfPackage("org.televisit.web.signaling..")
            .and()
            .doNotHaveSimpleName("SignInGate")
            .and()
            .doNotHaveSimpleName("WantedPage")
            .and()
            .doNotHaveSimpleName("RequestGate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.undertow..");

    // a parser of JSON is a library; everything else of Jakarta is the container's
    @ArchTest
    static final ArchRule the_hub_is_plain_java = noClasses()
            .that()
            .resideInAnyPackage("org.televisit.application.signaling..", "org.televisit.application.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ejb..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "jakarta.annotation..",
                    "org.hibernate..",
                    "org.wildfly..");

    @ArchTest
    static final ArchRule the_system_clock_is_read_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("org.televisit.application.time..")
            .should(HouseConditions.readTheSystemClock());

    @ArchTest
    static final ArchRule every_ejb_says_who_may_call_it =
            classes().that(HouseConditions.ARE_EJBS).should(HouseConditions.sayWhoMayCall());

    @ArchTest
    static final ArchRule permit_all_is_a_named_list =
            classes().that(HouseConditions.ARE_EJBS).should(HouseConditions.permitEveryoneOnlyWhenListed());

    @ArchTest
    static final ArchRule entities_are_versioned =
            classes().that().areAnnotatedWith(Entity.class).should(HouseConditions.beVersionedOrAppendOnly());

    @ArchTest
    static final ArchRule entities_have_verbs_and_no_setters = methods()
            .that()
            .areDeclaredInClassesThat(HouseConditions.ARE_ENTITIES)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Manager|Helper|Util|Utils)");

    @ArchTest
    static final ArchRule an_interface_has_two_implementations_or_is_a_port = classes()
            .that()
            .areInterfaces()
            .and()
            .areNotAnnotations()
            .and()
            .areTopLevelClasses()
            .should(HouseConditions.haveTwoImplementationsOrBeAPort());

    private static ArchRule lower(String feature, String... higher) {
        return CompositeArchRule.of(lowerIn("domain", feature, higher)).and(lowerIn("application", feature, higher));
    }

    private static ArchRule lowerIn(String tier, String feature, String... higher) {
        String[] above = Stream.of(higher)
                .map(name -> "org.televisit." + tier + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.televisit." + tier + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true);
    }
}
