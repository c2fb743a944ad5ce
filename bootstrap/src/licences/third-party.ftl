<#-- one line a library: name, version, licences, where it comes from; parted by tabs -->
<#list dependencyMap as entry>
<#assign library = entry.getKey() licences = entry.getValue()/>
<#if library.groupId != "org.mailtrail">
${library.name}	${library.version}	${licences?join(", ")}	${(library.url)!""}
</#if>
</#list>
Microsoft Graph Java SDK (as far as it is reached, in mailtrail-graph-requests)		MIT	https://github.com/microsoftgraph/msgraph-sdk-java
