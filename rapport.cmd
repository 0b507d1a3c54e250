@echo off
rem Starts rapport on Windows. See `rapport`, the same for Linux and macOS.
setlocal
set "here=%~dp0"
set "program=%here%artifacts\rapport"
set "worker=%here%src\Rapportgenerator\Formats\Pdf\Worker"
where dotnet >nul 2>nul || (echo rapport needs the .NET SDK 10: see https://dotnet.microsoft.com/download 1>&2 & exit /b 3)
if /i "%~1"=="test" goto worker
if /i "%~1"=="build" goto worker
goto program
:worker
if exist "%worker%\node_modules\.package-lock.json" goto tested
where npm >nul 2>nul && call npm ci --prefix "%worker%" --no-audit --no-fund 1>&2
:tested
if /i "%~1"=="test" (
  dotnet test --solution "%here%Rapportgenerator.sln" -c Release
  exit /b %errorlevel%
)
:program
dotnet publish "%here%src\Rapportgenerator.Cli" -c Release --use-current-runtime --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true -o "%program%" -v quiet 1>&2 || exit /b 3
"%program%\rapport.exe" %*
exit /b %errorlevel%
