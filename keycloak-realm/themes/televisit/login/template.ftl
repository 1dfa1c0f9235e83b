<#import "footer.ftl" as loginFooter>
<#-- The frame of every sign-in page: brand and promise at one side, one task at the other. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <#list properties.meta?split(' (?=[a-z-]+==)', 'r') as meta>
  <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
  </#list>
  <title>${title!} · Televisit</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#list properties.scripts?split(' ') as script>
  <script type="module" src="${url.resourcesPath}/${script}"></script>
  </#list>
  <script type="importmap">
    {"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}
  </script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}"></script>
  </#list>
  </#if>
  <#-- who signed in in another tab is taken along -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<div class="tv-split">
  <div class="tv-side">
    <p class="tv-brand"><img src="${url.resourcesPath}/img/logo.svg" alt="" width="40" height="40"> Televisit</p>
    <p class="tv-lead">${msg("televisitLead")}</p>
    <p class="tv-promise">${msg("televisitPromise")}</p>
  </div>
  <main class="tv-main">
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="tv-languages" aria-label="${msg("languages")}">
      <#list locale.supported as l>
      <#if l.languageTag == locale.currentLanguageTag>
      <span lang="${l.languageTag}" aria-current="true">${l.label}</span>
      <#else>
      <a lang="${l.languageTag}" hreflang="${l.languageTag}" href="${l.url}">${l.label}</a>
      </#if>
      </#list>
    </nav>
    </#if>
    <div class="tv-task">
      <#if !(auth?has_content && auth.showUsername() && !auth.showResetCredentials())>
      <h1 id="kc-page-title"><#nested "header"></h1>
      <#else>
      <#nested "show-username">
      <h1 id="kc-page-title"><#nested "header"></h1>
      <p id="kc-username" class="tv-who">
        <span id="kc-attempted-username">${auth.attemptedUsername}</span>
        <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
      </p>
      </#if>
      <#if displayRequiredFields>
      <p class="tv-hint"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
      </#if>
      <#-- a person who asked for the action needs no warning that it must be completed -->
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="tv-alert tv-alert-${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">
        <span class="${properties.kcAlertTitleClass!}">${kcSanitize(message.summary)?no_esc}</span>
      </div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button id="try-another-way" class="tv-link" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="${properties.kcSignUpClass!}"><#nested "info"></div>
      </#if>
      <@loginFooter.content/>
    </div>
  </main>
</div>
</body>
</html>
</#macro>
